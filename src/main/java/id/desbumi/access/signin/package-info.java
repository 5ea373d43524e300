/** Signing in: passwords, the second factor, sessions, and proof that a form is ours. */
@NullMarked
package id.desbumi.access.signin;

import org.jspecify.annotations.NullMarked;
