package loupe.course.exercise;

import java.util.List;
import loupe.course.expression.Expression;
import loupe.course.expression.Value;

/// The numbers of an exercise that change from variant to variant.
///
/// `deploy` lists the variants that are handed out; 0 is the author's own numbers.
public record Parameters(List<Parameter> list, List<Expression> require, List<Integer> deploy) {

    /// One of them: `own` is its value in variant 0.
    public record Parameter(String name, List<Value> choices, Value own) {
        public Parameter {
            choices = List.copyOf(choices);
        }
    }

    public static final Parameters NONE = new Parameters(List.of(), List.of(), List.of(0));

    public Parameters {
        list = List.copyOf(list);
        require = List.copyOf(require);
        deploy = List.copyOf(deploy);
    }
}
