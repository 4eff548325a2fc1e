package loupe.course.trust;

import java.util.List;
import loupe.engine.trust.SelfTest;

/// How the trial of a driver went.
///
/// @param devices its backends as they were tried, in the driver's order; none if it was refused
/// @param refusal why there are none, in a sentence; empty if there are some
public record TrialResult(List<Device> devices, String refusal) {

    public TrialResult {
        devices = List.copyOf(devices);
    }

    /// A backend of the driver.
    ///
    /// @param worst the calculation that is furthest off, or what broke
    /// @param error of that calculation, relative; infinite if it is beyond comparison
    public record Device(String id, String name, String worst, double error) {

        public boolean passed() {
            return error <= SelfTest.ROUNDING;
        }

        /// What is wrong with it, in a sentence.
        public String sentence() {
            return Double.isFinite(error)
                    ? String.format(
                            java.util.Locale.ROOT, "%s calculates wrongly: %s is off by %.1e.", name, worst, error)
                    : name + " calculates wrongly: " + worst + ".";
        }
    }

    /// It gave no backend at all.
    public static TrialResult refused(String sentence) {
        return new TrialResult(List.of(), sentence);
    }

    /// The backends that may be used.
    public List<Device> good() {
        return devices.stream().filter(Device::passed).toList();
    }

    /// What is not there and why, a sentence each.
    public List<String> sentences() {
        return devices.isEmpty()
                ? List.of(refusal)
                : devices.stream()
                        .filter(device -> !device.passed())
                        .map(Device::sentence)
                        .toList();
    }
}
