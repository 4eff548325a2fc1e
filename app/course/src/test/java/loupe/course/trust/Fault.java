package loupe.course.trust;

/// What a driver may do wrong: fourteen ways.
public enum Fault {
    LIBRARY_MISSING(Place.OPENING),
    WRONG_ARCHITECTURE(Place.OPENING),
    SYMBOL_MISSING(Place.OPENING),
    NO_DEVICE(Place.OPENING),
    INIT_ERROR(Place.OPENING),
    OUT_OF_MEMORY(Place.CALL),
    LAUNCH_ERROR(Place.CALL),
    CRASH(Place.PROCESS),
    KILLED(Place.PROCESS),
    HANG(Place.CALL),
    ANSWER_CUT_SHORT(Place.CALL),
    ONE_ELEMENT_OFF(Place.CALL),
    ALL_NAN(Place.CALL),
    TEN_TIMES_SLOWER(Place.CALL);

    /// Where it shows.
    public enum Place {
        /// When the driver is opened.
        OPENING,
        /// At an operation.
        CALL,
        /// At an operation, and the whole process is gone.
        PROCESS
    }

    private final Place place;

    Fault(Place place) {
        this.place = place;
    }

    public Place place() {
        return place;
    }
}
