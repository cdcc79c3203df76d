package org.linli.app.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Command;
import org.linli.command.Handled;
import org.linli.command.sharing.Ranking.Ranked;
import org.linli.kernel.Rejection;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Whatever processes say to each other arrives as it was sent. */
class MessageSerializerTest {
    private static final int SAMPLES = 20;

    private final Serializer serializer = MessageSerializer.create();

    static Stream<Class<?>> commands() {
        return recordsOf(Command.class);
    }

    static Stream<Class<?>> rejections() {
        return recordsOf(Rejection.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_arrives_as_it_was_sent(Class<?> type) {
        Samples samples = new Samples(type.getName().hashCode());
        for (int i = 0; i < SAMPLES; i++) {
            assertArrives(samples.next(type));
        }
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void every_refusal_arrives_with_its_details(Class<?> type) {
        Samples samples = new Samples(type.getName().hashCode());
        for (int i = 0; i < SAMPLES; i++) {
            assertArrives(new Failure.Refused((Rejection) samples.next(type)));
        }
    }

    @Test
    void so_do_answers_and_what_fits_a_listing() {
        Samples samples = new Samples(1);
        List.of(Handled.class, Ranked.class, RankingOverBus.Asked.class)
                .forEach(type -> assertArrives(samples.next(type)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.io.File",
                "org.springframework.beans.factory.config.PropertyPathFactoryBean",
                "javax.swing.JFrame"
            })
    void nothing_else_is_made_of_a_name_that_came_over_the_wire(String name) {
        byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
        Object arrived = serializer.deserialize(new SimpleSerializedObject<>(json, byte[].class, name, null));
        assertThat(arrived).isInstanceOf(UnknownSerializedType.class);
    }

    private void assertArrives(Object sent) {
        Object arrived = serializer.deserialize(serializer.serialize(sent, byte[].class));
        assertThat(arrived).isEqualTo(sent);
    }

    private static Stream<Class<?>> recordsOf(Class<?> kind) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(kind));
        List<Class<?>> records = scan.findCandidateComponents("org.linli").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(Class::isRecord)
                .toList();
        assertThat(records).hasSizeGreaterThan(20);
        return records.stream();
    }
}
