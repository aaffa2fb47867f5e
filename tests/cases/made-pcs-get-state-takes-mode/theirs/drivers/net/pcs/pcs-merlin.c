// SPDX-License-Identifier: GPL-2.0
#include <linux/phylink.h>

struct merlin_pcs {
	struct phylink_pcs pcs;
	u16 bmsr;
};

#define pcs_to_merlin(_pcs) container_of(_pcs, struct merlin_pcs, pcs)

static void merlin_pcs_get_state(struct phylink_pcs *pcs,
				 struct phylink_link_state *state)
{
	struct merlin_pcs *m = pcs_to_merlin(pcs);

	state->link = !!(m->bmsr & BIT(2));
	state->speed = state->link ? 1000 : 0;
}

static const struct phylink_pcs_ops merlin_pcs_ops = {
	.pcs_get_state = merlin_pcs_get_state,
};

void merlin_pcs_create(struct merlin_pcs *m);
void merlin_pcs_create(struct merlin_pcs *m)
{
	m->pcs.ops = &merlin_pcs_ops;
	m->pcs.poll = true;
}
