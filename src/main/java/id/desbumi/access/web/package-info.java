/** Pages of signing in, accounts and grants. */
@NullMarked
package id.desbumi.access.web;

import org.jspecify.annotations.NullMarked;
