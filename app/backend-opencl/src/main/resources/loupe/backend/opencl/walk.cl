// Where the cells of one tensor lie, when another one with other or more axes is walked cell by cell: the sizes of the
// walked axes, outermost first, and how far a step along each moves here. Java's Walk fills it in.

#define MOST_AXES 16

typedef struct {
  int axes;
  int size[MOST_AXES];
  int step[MOST_AXES];
} Walk;

int place(const Walk walk, int cell) {
  int at = 0;
  for (int axis = walk.axes - 1; axis > 0; axis--) {
    at += cell % walk.size[axis] * walk.step[axis];
    cell /= walk.size[axis];
  }
  return at + cell * walk.step[0];
}
