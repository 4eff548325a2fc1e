/// How well free text is judged: a set of answers with the verdicts that people gave, and what the program makes of it.
///
/// [TestsetReader] reads such a set, [Evaluation] judges every answer in it, [EvaluationReport] says in words and
/// figures what came out. Shares come with their 95 % interval ([Wilson]), because sixty answers without an error do
/// not promise that there will be none.
package loupe.checker.text.evaluation;
