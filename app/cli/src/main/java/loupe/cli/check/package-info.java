/// `loupe check`: grading from the command line.
///
/// [Check] lists the commands, a class each. They read files, call [loupe.checker], and write; what a grade is is not
/// decided here. Only results go to standard output; sentences and progress go to standard error.
package loupe.cli.check;
