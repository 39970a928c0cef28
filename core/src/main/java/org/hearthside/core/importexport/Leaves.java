package org.hearthside.core.importexport;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.medications.schedule.Parameter;
import org.hearthside.core.medications.schedule.PlanText;
import org.hearthside.core.medications.schedule.Schedule;
import org.hearthside.core.medications.schedule.ScheduleText;
import org.jspecify.annotations.Nullable;

/**
 * A record taken apart into plain values with names, and put together again: so that an export
 * leaves nothing out that is added to a record later. Ids, versions, whose it is and who recorded
 * it are no content: they are given when it is put together.
 */
public final class Leaves {
    private static final UUID NOWHERE = new UUID(0, 0);

    private Leaves() {}

    /**
     * One plain value of a record.
     *
     * @param path name of the component, after that of the record around it and a dot
     * @param type what it is
     * @param values as text, none when nothing is recorded; several for a set
     */
    public record Leaf(String path, Class<?> type, List<String> values) {
        public Leaf {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "Leaf[" + path + "]";
        }
    }

    /** The plain values of a record, in the order of its components. */
    public static List<Leaf> of(Record content) {
        var leaves = new ArrayList<Leaf>();
        take(leaves, "", content.getClass(), content);
        return leaves;
    }

    /** The same without values, for the head of a table. */
    public static List<Leaf> of(Class<? extends Record> type) {
        var leaves = new ArrayList<Leaf>();
        take(leaves, "", type, null);
        return leaves;
    }

    private static void take(
            List<Leaf> leaves, String before, Class<?> type, @Nullable Object content) {
        for (var component : type.getRecordComponents()) {
            if (isOurs(component)) {
                continue;
            }
            var path = before + component.getName();
            var value = content == null ? null : valueOf(component, content);
            if (component.getType().isRecord()) {
                if (isOptional(component)) {
                    leaves.add(
                            new Leaf(
                                    path,
                                    boolean.class,
                                    value == null ? List.of() : List.of("true")));
                }
                take(leaves, path + ".", component.getType(), value);
            } else {
                var plain = value != null && isLine(component) ? line(value) : value;
                leaves.add(new Leaf(path, typeOf(component), texts(plain)));
            }
        }
    }

    private static boolean isOurs(RecordComponent component) {
        return Set.of(UUID.class, ClientId.class, Stamp.class).contains(component.getType())
                || (component.getName().equals("version") && component.getType() == long.class);
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Whether it is written as one line of text: schedules, dose plans, what is read before. */
    private static boolean isLine(RecordComponent component) {
        return Set.of(Schedule.class, DosePlan.class, List.class).contains(component.getType());
    }

    private static String line(Object value) {
        return switch (value) {
            case Schedule schedule -> ScheduleText.write(schedule);
            case DosePlan plan -> PlanText.write(plan);
            case List<?> several ->
                    PlanText.write(several.stream().map(Parameter.class::cast).toList());
            default -> throw new IllegalStateException("No line for " + value.getClass());
        };
    }

    /** What a line says; what the record holds without one when it is empty. */
    private static @Nullable Object read(RecordComponent component, String path, String line) {
        if (component.getType() == Schedule.class) {
            return line.isEmpty()
                    ? null
                    : ScheduleText.read(line).orElseThrow(() -> new IllegalArgumentException(path));
        }
        return component.getType() == DosePlan.class
                ? PlanText.read(line).orElseThrow(() -> new IllegalArgumentException(path))
                : PlanText.readParameters(line)
                        .orElseThrow(() -> new IllegalArgumentException(path));
    }

    private static @Nullable Object valueOf(RecordComponent component, Object content) {
        try {
            return component.getAccessor().invoke(content);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.getName(), e);
        }
    }

    /** The type of a component; that of its elements for a set. */
    private static Class<?> typeOf(RecordComponent component) {
        if (isLine(component)) {
            return String.class;
        }
        return component.getGenericType() instanceof ParameterizedType several
                        && several.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Set<?> several ->
                    several.stream().map(v -> (Enum<?>) v).map(v -> v.name()).sorted().toList();
            case Enum<?> choice -> List.of(choice.name());
            case BigDecimal number -> List.of(number.toPlainString());
            case String text -> text.isEmpty() ? List.of() : List.of(text);
            default -> List.of(value.toString());
        };
    }

    /**
     * Puts a record together.
     *
     * @param type what it is
     * @param values texts by path; a path that is not there has nothing recorded
     * @param given what is no content, by the type of the component: {@link UUID} for ids, {@link
     *     ClientId}, {@link Stamp}
     * @throws IllegalArgumentException when a text is no value of its component, or the record
     *     refuses them together
     */
    public static <R extends Record> R build(
            Class<R> type, Map<String, List<String>> values, Map<Class<?>, Object> given) {
        return type.cast(made(type, "", values, given));
    }

    private static Object made(
            Class<?> type,
            String before,
            Map<String, List<String>> values,
            Map<Class<?>, Object> given) {
        var components = type.getRecordComponents();
        var arguments = new @Nullable Object[components.length];
        var types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = argument(components[i], before, values, given);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getSimpleName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName(), e);
        }
    }

    private static @Nullable Object argument(
            RecordComponent component,
            String before,
            Map<String, List<String>> values,
            Map<Class<?>, Object> given) {
        var path = before + component.getName();
        if (isOurs(component)) {
            if (component.getType() == long.class) {
                return 1L;
            }
            if (isOptional(component)) {
                return null;
            }
            // an id other than the record's own points to something that is not here
            return component.getType() == UUID.class && !component.getName().equals("id")
                    ? NOWHERE
                    : Objects.requireNonNull(given.get(component.getType()));
        }
        var texts = values.getOrDefault(path, List.of());
        if (component.getType().isRecord()) {
            return isOptional(component) && texts.isEmpty()
                    ? null
                    : made(component.getType(), path + ".", values, given);
        }
        if (isLine(component)) {
            return read(component, path, texts.isEmpty() ? "" : texts.getFirst());
        }
        if (component.getType() == Set.class) {
            var several = new LinkedHashSet<Object>();
            texts.forEach(text -> several.add(value(path, typeOf(component), text)));
            return several;
        }
        if (!texts.isEmpty()) {
            return value(path, component.getType(), texts.getFirst());
        }
        return nothing(path, component);
    }

    private static @Nullable Object nothing(String path, RecordComponent component) {
        if (component.getType() == String.class) {
            return "";
        }
        if (component.getType() == boolean.class) {
            return false;
        }
        if (component.getType() == int.class) {
            return 0;
        }
        if (isOptional(component)) {
            return null;
        }
        throw new IllegalArgumentException(path);
    }

    private static Object value(String path, Class<?> type, String text) {
        try {
            if (type.isEnum()) {
                for (var constant : type.getEnumConstants()) {
                    if (((Enum<?>) constant).name().equals(text)) {
                        return constant;
                    }
                }
                throw new IllegalArgumentException(path);
            }
            if (type == String.class) {
                return text;
            }
            if (type == boolean.class || type == Boolean.class) {
                return Boolean.valueOf(text);
            }
            if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text);
            }
            if (type == BigDecimal.class) {
                return new BigDecimal(text);
            }
            if (type == LocalDate.class) {
                return LocalDate.parse(text);
            }
            if (type == Instant.class) {
                return Instant.parse(text);
            }
            if (type == Duration.class) {
                return Duration.parse(text);
            }
        } catch (NumberFormatException | java.time.DateTimeException e) {
            // its message repeats the value, so it goes no further
            throw new IllegalArgumentException(path);
        }
        throw new IllegalStateException("No text for " + type.getSimpleName());
    }
}
