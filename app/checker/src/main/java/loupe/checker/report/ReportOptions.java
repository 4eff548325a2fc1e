package loupe.checker.report;

/// What a result does not know about the place where it goes.
///
/// `problem` is the name of the problem in Autolab. `homePage` says who gives out the students' keys, `activityBase`
/// begins the name of every activity: both are IRIs for xAPI, without a slash at the end.
public record ReportOptions(String problem, String homePage, String activityBase) {

    public static final ReportOptions USUAL =
            new ReportOptions("Loupe", "https://lms.example.edu", "https://loupe.example/xapi");
}
