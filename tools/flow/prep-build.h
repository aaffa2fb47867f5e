/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What is proposed, compiled: each tree that the user is to have, next to those that it is made
 * of. An error that these have, too, is nobody's news; any other one refuses the proposal.
 */
#ifndef FLOW_PREP_BUILD_H
#define FLOW_PREP_BUILD_H

#include "flow/build-confirm.h"
#include "flow/phased.h"

/*
 * Fills r->built of a result with patches. 0; 1 something does not compile (r->why is set, there
 * are no patches any more), or the command could not tell (r->built.failed); <0 failed.
 */
int flow_prep_build(struct flow_prep_result *r, struct ctx *ctx, const struct rev *provider,
		    const struct rev *consumer, const struct build_command *command,
		    struct err *err);
/* The same of a series. */
int flow_phased_build(struct flow_phased_result *r, struct ctx *ctx, const struct rev *provider,
		      const struct rev *consumer, const struct build_command *command,
		      struct err *err);

#endif
