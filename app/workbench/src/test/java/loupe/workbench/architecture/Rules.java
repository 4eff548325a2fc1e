package loupe.workbench.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.ObjectInputStream;
import javafx.css.Styleable;
import loupe.course.experiment.Experiment;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.tensor.Tensor;

/// How each [Wall] is built. A rule also holds when nothing it speaks about exists yet.
final class Rules {
    private Rules() {}

    /// Classes of one module know nothing of the modules whose arrows point at it.
    static ArchRule knowsNothingOf(String module, String... above) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .allowEmptyShould(true);
    }

    /// Only these packages may name types of those packages.
    static ArchRule reservedFor(String[] allowed, String... named) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(named)
                .allowEmptyShould(true);
    }

    static ArchRule onlyEjmlBackendNamesEjml() {
        return noClasses()
                .that(not(belongToAnyOf(EjmlBackend.class)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ejml..");
    }

    static ArchRule onlyTheEngineSeesTheFloatsOfATensor() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("loupe.engine..", "loupe.backend..")
                .should()
                .callMethod(Tensor.class, "data")
                .orShould()
                .callMethod(Tensor.class, "storage");
    }

    /// Training at the command line and backends have threads of their own; the window has them in one place.
    static ArchRule onlyLiveNamesThreads() {
        String platform = "javafx\\.application\\.Platform|javafx\\.concurrent\\..*";
        String pools =
                "java\\.util\\.concurrent\\.(Executor.*|.*ExecutorService|ForkJoin.*|CompletableFuture|Thread.*)";
        String threads = "java\\.lang\\.Thread(\\$Builder.*)?|java\\.util\\.Timer";
        return noClasses()
                .that()
                .resideInAPackage("loupe.workbench..")
                .and()
                .resideOutsideOfPackage("loupe.workbench.live..")
                .should()
                .dependOnClassesThat(nameMatching(platform + "|" + pools))
                .orShould()
                .callConstructorWhere(target(owner(nameMatching(threads))))
                .orShould()
                .callMethodWhere(target(nameMatching("of(Virtual|Platform)|startVirtualThread|start|sleep"))
                        .and(target(owner(nameMatching(threads)))))
                .allowEmptyShould(true);
    }

    /// The owner of `label.setStyle` is Label, not Node, hence the assignable owners.
    static ArchRule noInlineStyles() {
        return noClasses()
                .should()
                .callMethodWhere(target(nameMatching("setStyle|styleProperty"))
                        .and(target(owner(assignableTo(Styleable.class)))));
    }

    static ArchRule noForbiddenParts() {
        DescribedPredicate<JavaClass> forbidden = resideInAnyPackage("javax.script..", "java.net.http..", "java.rmi..")
                .or(assignableTo(ObjectInputStream.class));
        return noClasses()
                .should()
                .dependOnClassesThat(forbidden)
                .orShould()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class);
    }

    /// The bench asks a Python for its times, when somebody types `--peer`; native drivers are tried in a child.
    static ArchRule onlyTheBenchsPeerAndTrialsAreProcesses() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName("loupe.cli.bench.PyTorch")
                .and()
                .doNotHaveFullyQualifiedName("loupe.course.trust.Trial")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class);
    }

    /// A pass that does not come from the lab is lost when its backend fails.
    static ArchRule everyPassComesFromTheLab() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("loupe.course..")
                .should()
                .callMethodWhere(target(nameMatching("run")).and(target(owner(assignableTo(Experiment.class)))));
    }

    static ArchRule numbersAreReadInOnePlace() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("loupe.engine..")
                .and()
                .doNotHaveFullyQualifiedName("loupe.course.experiment.Numerals")
                .should()
                .callMethodWhere(target(nameMatching("parseDouble|parseFloat"))
                        .and(target(owner(assignableTo(Double.class).or(assignableTo(Float.class))))))
                .orShould()
                .callMethod(Double.class, "valueOf", String.class)
                .orShould()
                .callMethod(Float.class, "valueOf", String.class)
                .allowEmptyShould(true);
    }

    static ArchRule namesSaySomething() {
        return noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Data|Info)");
    }

    static ArchRule lessonsDoNotKnowEachOther() {
        return slices().matching("loupe.workbench.lessons.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true);
    }

    /// Every package below the root, and the root itself, is a slice: what one builds on does not build on it.
    static ArchRule packagesMakeNoRound(String root) {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        String name = type.getPackageName();
                        return name.equals(root) || name.startsWith(root + ".")
                                ? SliceIdentifier.of(name)
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages of " + root;
                    }
                })
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    static ArchRule lessonModelsDoNotKnowViews() {
        return noClasses()
                .that()
                .resideInAPackage("loupe.workbench.lessons..")
                .and()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .allowEmptyShould(true);
    }

    static ArchRule noStaticState() {
        return fields().that().areStatic().should().beFinal().allowEmptyShould(true);
    }

    static ArchRule noSingletons() {
        return noClasses()
                .should()
                .callMethodWhere(target(nameMatching("getInstance")).and(target(owner(resideInAnyPackage("loupe..")))));
    }
}
