#ifndef NETDEV_PCS_H
#define NETDEV_PCS_H
#include <linux/types.h>

struct phylink_pcs;
struct phylink_link_state {
	int speed;
	unsigned int link:1;
};

/**
 * struct phylink_pcs_ops - MAC PCS operations structure.
 * @pcs_get_state: read the current MAC PCS link state from the hardware.
 */
struct phylink_pcs_ops {
	int (*pcs_validate)(struct phylink_pcs *pcs, const struct phylink_link_state *state);
	void (*pcs_get_state)(struct phylink_pcs *pcs,
			      unsigned int neg_mode,
			      struct phylink_link_state *state);
};

struct phylink_pcs {
	const struct phylink_pcs_ops *ops;
	bool poll;
};

#if 0 /* For kernel-doc purposes only. */
/**
 * pcs_get_state() - Read the current inband link state from the hardware
 */
void pcs_get_state(struct phylink_pcs *pcs, unsigned int neg_mode,
		   struct phylink_link_state *state);
#endif
#endif
