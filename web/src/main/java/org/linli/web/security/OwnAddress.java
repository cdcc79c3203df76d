package org.linli.web.security;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * How this server is addressed from outside, which is what its tokens name as their issuer: the address that is set; without one, the loopback names and the
 * address it listens on, with the port it listens on.
 */
public final class OwnAddress {
    private final @Nullable URI set;
    private final Environment environment;

    public OwnAddress(@Nullable URI set, Environment environment) {
        this.set = set;
        this.environment = environment;
    }

    /** The one address that holds, if one is set. */
    public @Nullable URI fixed() {
        return set;
    }

    /** True for an address of this server: scheme, host and port, no path. */
    public boolean is(String address) {
        return set == null ? bound().contains(address) : set.toString().equals(address);
    }

    private Set<String> bound() {
        String port = environment.getProperty("local.server.port");
        Set<String> addresses = new HashSet<>();
        if (port != null) {
            for (String host : new String[] {"127.0.0.1", "localhost", "[::1]", listensOn()}) {
                addresses.add("http://" + host + (port.equals("80") ? "" : ":" + port));
            }
        }
        return addresses;
    }

    private String listensOn() {
        String host = environment.getProperty("server.address", "127.0.0.1");
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
