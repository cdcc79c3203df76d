package org.linli.web.json;

import org.linli.web.problem.FaultCode;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/** A value of a body that no rule should see, with the reason. */
public final class RefusedValue extends DatabindException {
    private final FaultCode code;

    RefusedValue(JsonParser parser, FaultCode code) {
        super(parser, code.code());
        this.code = code;
    }

    public FaultCode code() {
        return code;
    }
}
