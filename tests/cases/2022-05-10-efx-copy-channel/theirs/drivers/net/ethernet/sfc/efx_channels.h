/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef EFX_CHANNELS_H
#define EFX_CHANNELS_H

#include <linux/kernel.h>

struct efx_nic;
struct efx_channel;

/**
 * struct efx_channel_type - what a channel is for
 * @pre_probe: before its queues are made
 * @post_remove: after they are gone
 * @copy: for reallocation, see efx_copy_channel()
 */
struct efx_channel_type {
	void (*handle_no_channel)(struct efx_nic *efx);
	int (*pre_probe)(struct efx_channel *channel);
	void (*post_remove)(struct efx_channel *channel);
	struct efx_channel *(*copy)(const struct efx_channel *channel);
	bool keep_eventq;
};

struct efx_channel {
	struct efx_nic *efx;
	int channel;
	const struct efx_channel_type *type;
	void *priv;
};

extern const struct efx_channel_type efx_default_channel_type;

int efx_channel_dummy_op_int(struct efx_channel *channel);

#endif
