package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.springframework.util.ClassUtils;

/** The MongoDB driver is there for nodes that are told to use it, and nothing that would connect by itself. */
class MongoDriverAloneTest {
    private static final ClassLoader LOADER = MongoDriverAloneTest.class.getClassLoader();

    @Test
    void the_driver_is_on_the_class_path() {
        assertThatCode(() -> LOADER.loadClass("com.mongodb.client.MongoClient")).doesNotThrowAnyException();
    }

    @Test
    void nothing_connects_to_a_mongodb_by_itself() {
        assertThat(ClassUtils.isPresent(
                        "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration", LOADER))
                .isFalse();
        assertThat(ClassUtils.isPresent("org.springframework.data.mongodb.core.MongoTemplate", LOADER))
                .isFalse();
    }
}
