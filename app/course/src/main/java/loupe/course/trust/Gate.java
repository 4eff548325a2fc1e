package loupe.course.trust;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import loupe.course.Obstacle;
import loupe.course.UserFolder;
import loupe.engine.backend.Backend;
import loupe.engine.backend.BackendFailure;
import loupe.engine.backend.Backends;
import loupe.engine.backend.Driver;
import loupe.engine.trust.Attempts;
import loupe.engine.trust.Budget;
import loupe.engine.trust.SelfTest;

/// Decides which drivers may be used. A driver in pure Java is opened here and now. A native one is tried in a process
/// of its own, once for each version of everything; it is loaded into this process only when it passed and somebody
/// wants it, with a [Marker] on the disk, and tested once more where it will work. Methods may take seconds.
///
/// A native driver whose marker was left behind counts as failed until it is tried again. Safe for several threads.
public final class Gate {

    private static final Budget LOADING = new Budget(Duration.ofSeconds(30), 20, Duration.ofSeconds(10));

    private final List<Driver> drivers;
    private final Function<Driver, Optional<TrialResult>> trial;
    private final TrialBook book;
    private final Marker marker;
    private final Consumer<Runnable> atEnd;
    private final Attempts loading = new Attempts(LOADING);
    private final Map<String, List<Backend>> opened = new HashMap<>(); // by the driver's id
    private final Map<String, Backend> tested = new HashMap<>(); // by the device's id

    /// @param folder the learner's, where outcomes and markers lie
    /// @param atEnd does something when this process ends in good order
    public Gate(
            List<Driver> drivers,
            Function<Driver, Optional<TrialResult>> trial,
            Path folder,
            Consumer<Runnable> atEnd) {
        this.drivers = drivers;
        this.trial = trial;
        this.book = new TrialBook(folder);
        this.marker = new Marker(folder);
        this.atEnd = atEnd;
    }

    /// For the drivers of this program and the folder of whoever runs it.
    public static Gate here() {
        return new Gate(
                Backends.drivers(),
                driver -> Trial.usual().of(driver),
                UserFolder.find().folder(),
                work -> Runtime.getRuntime().addShutdownHook(new Thread(work, "loupe-marker")));
    }

    /// All that may be chosen. Loads no native library into this process.
    public synchronized Offers offers() {
        List<Offer> ready = new ArrayList<>(Offers.JAVA.ready());
        List<String> missing = new ArrayList<>();
        for (Driver driver : drivers) {
            try {
                if (driver.isNative()) {
                    TrialResult result = outcome(driver);
                    result.good().forEach(device -> ready.add(offer(driver, device)));
                    missing.addAll(result.sentences());
                } else {
                    driver.open().forEach(backend -> ready.add(Offer.of(backend)));
                }
            } catch (UnsupportedOperationException | LinkageError | Obstacle e) {
                missing.add(String.valueOf(e.getMessage()));
            }
        }
        return new Offers(ready, missing);
    }

    /// Forgets what was found out about native drivers that did not pass, so that they are tried again.
    public synchronized void tryAgain() {
        for (Driver driver : drivers) {
            boolean left = driver.isNative() && marker.wasLeft(driver);
            if (left
                    || book.find(driver).stream()
                            .anyMatch(result -> !result.sentences().isEmpty())) {
                book.forget(driver);
            }
        }
    }

    /// Keeps that a backend failed in use: its driver stays out until something changes or it is tried again.
    public synchronized void refuse(Backend backend, String sentence) {
        for (Driver driver : drivers) {
            if (backend.id().equals(driver.id()) || backend.id().startsWith(driver.id() + ":")) {
                book.keep(driver, TrialResult.refused(sentence));
            }
        }
    }

    private TrialResult outcome(Driver driver) {
        if (marker.wasLeft(driver)) {
            book.keep(
                    driver,
                    TrialResult.refused(driver.name() + " is off: Loupe did not end well while it was in use."));
        }
        Optional<TrialResult> known = book.find(driver);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<TrialResult> tried = trial.apply(driver);
        tried.ifPresent(result -> book.keep(driver, result));
        return tried.orElseGet(
                () -> TrialResult.refused(driver.name() + " could not be tried: this machine is too busy just now."));
    }

    private Offer offer(Driver driver, TrialResult.Device device) {
        return new Offer(device.id(), device.name(), () -> load(driver, device));
    }

    /// The device, in this process; loaded and tested when it is first asked for.
    ///
    /// @throws UnsupportedOperationException if it is not there any more
    /// @throws BackendFailure if it does not work here as it did in its trial
    private synchronized Backend load(Driver driver, TrialResult.Device device) {
        Backend known = tested.get(device.id());
        if (known != null) {
            return known;
        }
        List<Backend> backends = opened.get(driver.id());
        if (backends == null) {
            backends = open(driver);
            opened.put(driver.id(), backends);
        }
        Backend backend = backends.stream()
                .filter(it -> it.id().equals(device.id()))
                .findFirst()
                .orElseThrow(() -> new UnsupportedOperationException(device.name() + " is not there any more."));
        if (!loading.run(backend, SelfTest::of).passed()) { // also gets ready what the first pass will need
            throw new BackendFailure(device.name() + " calculates wrongly in this program.");
        }
        tested.put(device.id(), backend);
        return backend;
    }

    /// Opens it, with the marker on the disk, and not for longer than it may take.
    private List<Backend> open(Driver driver) {
        atEnd.accept(marker.set(driver));
        FutureTask<List<Backend>> opening = new FutureTask<>(driver::open);
        Thread thread = new Thread(opening, "loupe-driver");
        thread.setDaemon(true);
        thread.start();
        try {
            return opening.get(LOADING.least().toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new BackendFailure(driver.name() + " did not open in time.", e);
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case UnsupportedOperationException missing -> missing;
                case LinkageError missing -> throw missing;
                case null, default -> new BackendFailure(driver.name() + " does not open: " + e.getMessage(), e);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Obstacle("The loading of " + driver.name() + " was stopped.", e);
        }
    }
}
