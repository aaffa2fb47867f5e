// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include "efx_channels.h"

#define PTP_EVENTS	64

struct efx_ptp_data {
	struct efx_channel *channel;
	u32 events;
	bool reset_required;
};

static struct efx_ptp_data ptp_data;

static int efx_ptp_probe_channel(struct efx_channel *channel)
{
	ptp_data.channel = channel;
	ptp_data.events = PTP_EVENTS;
	channel->priv = &ptp_data;
	return 0;
}

static void efx_ptp_remove_channel(struct efx_channel *channel)
{
	struct efx_ptp_data *ptp = channel->priv;

	if (!ptp)
		return;
	ptp->channel = NULL;
	ptp->reset_required = true;
}

static void efx_ptp_handle_no_channel(struct efx_nic *efx)
{
	printk("ptp: out of channels\n");
}

static const struct efx_channel_type efx_ptp_channel_type = {
	.handle_no_channel	= efx_ptp_handle_no_channel,
	.pre_probe		= efx_ptp_probe_channel,
	.post_remove		= efx_ptp_remove_channel,
	/* never reallocated, hence no .copy */
	.keep_eventq		= false,
};

const struct efx_channel_type *efx_ptp_defer_probe(void)
{
	return &efx_ptp_channel_type;
}
