// SPDX-License-Identifier: GPL-2.0
#include <linux/phylink.h>

void phylink_mac_pcs_get_state(struct phylink_pcs *pcs, struct phylink_link_state *state);
void phylink_mac_pcs_get_state(struct phylink_pcs *pcs, struct phylink_link_state *state)
{
	state->speed = -1;
	pcs->ops->pcs_get_state(pcs, state);
}
