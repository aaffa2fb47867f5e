// SPDX-License-Identifier: GPL-2.0-only
#include "efx_channels.h"

void *kmalloc(size_t size, gfp_t flags);

int efx_channel_dummy_op_int(struct efx_channel *channel)
{
	return 0;
}

/* Make room for a channel with other ring sizes. */
struct efx_channel *efx_copy_channel(const struct efx_channel *old_channel)
{
	struct efx_channel *channel = kmalloc(sizeof(*channel), 0);

	if (!channel)
		return NULL;
	*channel = *old_channel;
	channel->priv = NULL;
	return channel;
}

const struct efx_channel_type efx_default_channel_type = {
	.pre_probe	= efx_channel_dummy_op_int,
	.copy		= efx_copy_channel,
	.keep_eventq	= false,
};
