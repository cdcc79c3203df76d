package org.linli.web.mvc;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.web.json.RefusedValue;
import org.linli.web.json.Texts;
import org.linli.web.problem.FaultCode;
import org.linli.web.problem.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Why a body could not be read.
 *
 * @param pointer the field at fault as a JSON pointer, with {@code fault}; null when the body is no JSON object at all
 */
record BodyFault(ProblemCode problem, @Nullable String pointer, FaultCode fault) {

    static BodyFault of(JacksonException e) {
        FaultCode fault = fault(e);
        boolean notJson =
                e.getPath().isEmpty() || (e instanceof StreamReadException && fault != FaultCode.OUT_OF_RANGE);
        if (notJson) {
            return new BodyFault(ProblemCode.MALFORMED_JSON, null, fault);
        }
        ProblemCode problem = fault == FaultCode.UNKNOWN ? ProblemCode.UNKNOWN_FIELD : ProblemCode.INVALID_FIELD;
        return new BodyFault(problem, pointer(e), fault);
    }

    private static FaultCode fault(JacksonException e) {
        return switch (e) {
            case RefusedValue refused -> refused.code();
            case UnrecognizedPropertyException _ -> FaultCode.UNKNOWN;
            case InvalidNullException _ -> FaultCode.REQUIRED;
            case InputCoercionException _ -> FaultCode.OUT_OF_RANGE;
            case ValueInstantiationException made -> ofValue(made.getType().getRawClass());
            case MismatchedInputException found when isEnum(found) -> FaultCode.UNACCEPTABLE;
            default -> FaultCode.WRONG_TYPE;
        };
    }

    /** What a text is that the type does not accept. */
    static FaultCode ofValue(@Nullable Class<?> type) {
        return type != null && type.isRecord() && type.getSimpleName().endsWith("Id")
                ? FaultCode.WRONG_ID
                : FaultCode.UNACCEPTABLE;
    }

    private static boolean isEnum(MismatchedInputException found) {
        return found.getTargetType() != null && found.getTargetType().isEnum();
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream().map(BodyFault::step).collect(Collectors.joining("/", "/", ""));
    }

    private static String step(Reference reference) {
        return reference.getPropertyName() == null
                ? Integer.toString(reference.getIndex())
                : Texts.printable(reference.getPropertyName())
                        .replace("~", "~0")
                        .replace("/", "~1");
    }
}
