/// What a lesson computes, without a window: settings in, a trace out.
///
/// Start at [loupe.course.experiment.Experiment]. The workbench makes knobs from the settings, the checker grades goals
/// with the same run, the command line repeats it. To add one: a class here and a line in
/// [loupe.course.experiment.Experiments].
package loupe.course.experiment;
