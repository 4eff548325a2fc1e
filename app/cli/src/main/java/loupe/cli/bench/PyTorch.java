package loupe.cli.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.course.Obstacle;
import loupe.course.measure.Effort;
import loupe.course.measure.Timing;

/// The same work done by PyTorch, eagerly and on as many threads, in a Python of this machine. The script
/// `pytorch_peer.py` lies beside this class.
///
/// @param python the program that was found to know PyTorch
/// @param version of PyTorch
record PyTorch(String python, String version) {
    static final String NAME = "pytorch";

    private static final String SCRIPT = "pytorch_peer.py";
    private static final String OWN_PYTHON = "LOUPE_PYTHON"; // names another Python

    /// The first Python that knows PyTorch: that of `LOUPE_PYTHON`, else one on the path, else the system's.
    static Optional<PyTorch> find() {
        return Stream.of(System.getenv().getOrDefault(OWN_PYTHON, ""), "python3", "python", "/usr/bin/python3")
                .filter(name -> !name.isBlank())
                .flatMap(name -> version(name).map(v -> new PyTorch(name, v)).stream())
                .findFirst();
    }

    /// What to say where there is none.
    static String missing() {
        return "PyTorch is left out: no Python on this machine knows it; install Python 3 with the package torch,"
                + " or name the program as " + OWN_PYTHON + ".";
    }

    private static Optional<String> version(String python) {
        try {
            Process process = new ProcessBuilder(python, "-c", "import torch; print(torch.__version__)")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String version =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(version.strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no program of that name
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    /// Times the work in a process of its own; what Python has to say goes to the error stream.
    ///
    /// @return nothing if the script came to no end
    Optional<Measurement> time(Workload workload, Effort effort) {
        List<String> command = new ArrayList<>(List.of(python, "-"));
        command.addAll(workload.words());
        command.add("threads=" + Runtime.getRuntime().availableProcessors());
        command.add(String.format(Locale.ROOT, "warming=%f", effort.warming()));
        command.add(String.format(Locale.ROOT, "counting=%f", effort.counting()));
        command.add("runs=" + effort.runs());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (InputStream script = Objects.requireNonNull(PyTorch.class.getResourceAsStream(SCRIPT));
                    OutputStream input = process.getOutputStream()) {
                script.transferTo(input);
            }
            byte[] answer = process.getInputStream().readAllBytes();
            return process.waitFor() == 0
                    ? Optional.of(new Measurement(workload, NAME, Timing.of(seconds(answer))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new Obstacle("Python (" + python + ") cannot be talked to: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    /// The numbers of `{"seconds": […]}`.
    static List<Double> seconds(byte[] answer) throws IOException {
        List<Double> seconds = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(answer)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
                    seconds.add(json.getDoubleValue());
                }
            }
        }
        return seconds;
    }

    private static Obstacle stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Obstacle("The bench was stopped while Python worked.", e);
    }
}
