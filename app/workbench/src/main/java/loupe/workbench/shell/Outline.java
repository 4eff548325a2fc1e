package loupe.workbench.shell;

import java.util.List;
import java.util.Optional;

/// The chapters and lessons that can be opened, in teaching order.
public record Outline(List<Part> parts) {

    /// A chapter with at least one lesson.
    ///
    /// @param number its number in the course, from 1
    public record Part(int number, String title, List<Item> items) {
        public Part {
            items = List.copyOf(items);
        }

        /// Number and title as one line.
        public String name() {
            return number + " " + title;
        }
    }

    /// A lesson.
    ///
    /// @param number its number in the course, such as `3.6`; empty when it has none
    public record Item(String id, String number, String title) {

        /// Number and title as one line.
        public String name() {
            return number.isEmpty() ? title : number + " " + title;
        }
    }

    public Outline {
        parts = List.copyOf(parts);
    }

    /// All lessons in order.
    public List<Item> items() {
        return parts.stream().flatMap(p -> p.items().stream()).toList();
    }

    /// Number and title of a lesson; the id itself when it is not here.
    public String nameOf(String lesson) {
        return items().stream()
                .filter(i -> i.id().equals(lesson))
                .map(Item::name)
                .findFirst()
                .orElse(lesson);
    }

    /// The chapter of a lesson.
    public Optional<Part> partOf(String lesson) {
        return parts.stream()
                .filter(p -> p.items().stream().anyMatch(i -> i.id().equals(lesson)))
                .findFirst();
    }

    /// The lesson a number of places away; empty beyond either end.
    public Optional<Item> neighbour(String lesson, int places) {
        List<Item> all = items();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(lesson)) {
                int at = i + places;
                return at >= 0 && at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
