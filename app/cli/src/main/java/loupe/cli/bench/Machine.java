package loupe.cli.bench;

/// What Java knows of the machine it runs on.
record Machine(int cores, String arch, String java, String os) {

    static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }
}
