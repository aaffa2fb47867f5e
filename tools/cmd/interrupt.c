// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/interrupt.h"

static const int signals[INTERRUPT_N_SIGNALS] = { SIGINT, SIGTERM, SIGHUP };

static atomic_bool interrupted;

static void on_signal(int sig)
{
	(void)sig;
	atomic_store(&interrupted, true);
}

void interrupt_begin(struct interrupt *in, struct ctx *ctx)
{
	const struct sigaction act = { .sa_handler = on_signal, .sa_flags = (int)SA_RESETHAND };

	for (int i = 0; i < INTERRUPT_N_SIGNALS; i++) {
		sigaction(signals[i], NULL, &in->before[i]);
		if (in->before[i].sa_handler != SIG_IGN)
			sigaction(signals[i], &act, NULL);
	}
	ctx->cancel = &interrupted;
}

void interrupt_end(const struct interrupt *in, struct ctx *ctx)
{
	ctx->cancel = NULL;
	for (int i = 0; i < INTERRUPT_N_SIGNALS; i++)
		sigaction(signals[i], &in->before[i], NULL);
}
