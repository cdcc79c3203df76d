/**
 * The authorization server of the embedded mode: members sign in, apps and services get tokens that name a member's id and nothing else. Where an OpenID
 * Connect issuer elsewhere is set, none of this is there.
 */
@NullMarked
package org.linli.app.signin;

import org.jspecify.annotations.NullMarked;
