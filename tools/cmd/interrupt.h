/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * While the user's command runs: interrupted, it takes the copies of trees and that command
 * with it.
 */
#ifndef CMD_INTERRUPT_H
#define CMD_INTERRUPT_H

#include <signal.h>

#include "repo/ctx.h"

#define INTERRUPT_N_SIGNALS 3

struct interrupt {
	struct sigaction before[INTERRUPT_N_SIGNALS];
};

void interrupt_begin(struct interrupt *in, struct ctx *ctx);
void interrupt_end(const struct interrupt *in, struct ctx *ctx);

#endif
