package org.hearthside.app.cli;

import java.util.concurrent.Callable;

/** What a verb does when it is called: gives the exit code of cli.md. */
interface Verb extends Callable<Integer> {}
