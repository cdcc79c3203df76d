package org.linli.web.security;

import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.web.Actors;
import org.linli.web.RoleTable.Row;
import org.linli.web.Who;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets through what a row of the role table allows and nothing else. Roles count here wherever they are held; whether they
 * reach the place in question, and who is owner or side, the rules decide that know the thing itself.
 */
final class RoleTableAuthorization implements AuthorizationManager<RequestAuthorizationContext> {
    private final Routes routes;
    private final Actors actors;

    RoleTableAuthorization(Routes routes, Actors actors) {
        this.routes = routes;
        this.actors = actors;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        Optional<Row> row = routes.find(context.getRequest());
        return new AuthorizationDecision(
                row.isPresent() && may(caller, row.get().who()));
    }

    private boolean may(Supplier<? extends @Nullable Authentication> caller, Who who) {
        if (who.party() == Who.Party.ANYONE) {
            return true;
        }
        if (!(caller.get() instanceof JwtAuthenticationToken token)) {
            return false;
        }
        MemberId member = new MemberId(token.getName());
        return (who.anyMember() && actors.isMember(member))
                || !Collections.disjoint(who.roles(), actors.rolesOf(member));
    }
}
