/// Where a course begins: the folders it is read from ([Home]) and the folder its learner owns ([UserFolder]).
@org.jspecify.annotations.NullMarked
package loupe.course;
