/// How fast and how large the program is, measured by the program itself: the command `loupe measure`.
package loupe.workbench.measure;
