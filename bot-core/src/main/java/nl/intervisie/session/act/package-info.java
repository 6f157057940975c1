/** What is asked of a session, what it answers, and what has happened in it. */
@NullMarked
package nl.intervisie.session.act;

import org.jspecify.annotations.NullMarked;
