/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Long output through the user's pager, chosen as git does: GIT_PAGER, then what
 * pager.<command> or core.pager of git's configuration say, then PAGER, then less; an empty
 * one and cat mean none. The command line is the user's own and is run by the shell, as git
 * runs it.
 */
#ifndef UI_PAGER_H
#define UI_PAGER_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/err.h"

struct pager {
	pid_t pid;	/* 0: none runs */
};

#define PAGER_INIT { 0 }

/* The command line to use, or NULL for none; @configured may be NULL. */
const char *pager_choose(const char *configured);
/* Whether what started us has put a pager behind standard output. */
bool pager_is_there(void);
/* Makes standard output the pager's input. 0, or -1 and nothing changed. */
int pager_start(struct pager *p, const char *command, struct err *err);
/* Closes standard output and waits until the user has seen enough. */
void pager_finish(struct pager *p);

#endif
