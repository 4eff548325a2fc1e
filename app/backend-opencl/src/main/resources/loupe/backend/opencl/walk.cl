// Where the cells of one tensor lie, when another one with other or more axes is walked cell by cell: the sizes of the
// walked axes, outermost first, how far a step along each moves here, and where the first cell lies. Java's Walk fills it in.

#define MOST_AXES 16

typedef struct {
  int first;
  int axes;
  int size[MOST_AXES];
  int step[MOST_AXES];
} Walk;

int place(const Walk walk, int cell) {
  int at = walk.first;
  for (int axis = walk.axes - 1; axis > 0; axis--) {
    at += cell % walk.size[axis] * walk.step[axis];
    cell /= walk.size[axis];
  }
  return at + cell * walk.step[0];
}
