/// Reading what authors wrote: text files and YAML within limits, and the problems found in them.
///
/// Start with [SourceText] (a file, checked before anything looks at it), then [YamlReader] and
/// [YamlNode]. What is wrong is collected in [Problems], one [ContentProblem] each. Nothing here
/// knows what a lesson or an exercise is.
package loupe.course.source;
