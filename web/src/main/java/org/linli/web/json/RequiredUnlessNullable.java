package org.linli.web.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Makes what the types say true of bodies: a component of our records that is not {@link Nullable} must be there. */
final class RequiredUnlessNullable extends NopAnnotationIntrospector {

    @Override
    public JsonSetter.@Nullable Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter && isOurs(parameter.getDeclaringClass())) {
            RecordComponent component = parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()];
            return JsonSetter.Value.construct(nullability(component.getAnnotatedType()), Nulls.FAIL);
        }
        return JsonSetter.Value.empty();
    }

    private static Nulls nullability(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class) ? Nulls.SET : Nulls.FAIL;
    }

    private static boolean isOurs(Class<?> type) {
        return type.isRecord() && type.getPackageName().startsWith("org.linli.");
    }
}
