/// Archives that Gradescope, PrairieLearn and Autolab take as they are: the checker, its Java where one can be made, a
/// pack
/// and the scripts between.
///
/// [Autograders] puts an archive together from [Target], the scripts of one system; a [Crate] is where the files go.
/// The
/// scripts always leave a result, whatever fails.
package loupe.cli.autograder;
