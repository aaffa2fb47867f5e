// SPDX-License-Identifier: GPL-2.0+
/* IR Toy, a usb receiver and transmitter */
#include <linux/kernel.h>

static const u8 COMMAND_VERSION[] = { 'v' };
static const u8 COMMAND_SMODE_ENTER[] = { 's' };
static const u8 COMMAND_SMODE_EXIT[] = { 0 };
static const u8 COMMAND_TXSTART[] = { 0x26, 0x24, 0x25, 0x03 };

enum state {
	STATE_IRDATA,
	STATE_COMMAND_NO_RESP,
	STATE_COMMAND,
	STATE_RESET,
	STATE_TX,
};

struct irtoy {
	enum state state;
	bool pulse;
	u8 sw_version;
	u32 tx_len;
	u32 carrier;
	u8 out[64];
};

int irtoy_send(struct irtoy *irtoy, const u8 *cmd, int len);

static int irtoy_command(struct irtoy *irtoy, const u8 *cmd, int cmd_len,
			 enum state state)
{
	irtoy->state = state;
	return irtoy_send(irtoy, cmd, cmd_len);
}

void irtoy_response(struct irtoy *irtoy, u32 len)
{
	switch (irtoy->state) {
	case STATE_COMMAND:
		irtoy->sw_version = len;
		irtoy->state = STATE_IRDATA;
		break;
	case STATE_RESET:
		if (len == sizeof(COMMAND_VERSION))
			irtoy->state = STATE_IRDATA;
		break;
	case STATE_TX:
		irtoy->tx_len -= min(irtoy->tx_len, len);
		break;
	default:
		irtoy->pulse = !irtoy->pulse;
		break;
	}
}

int irtoy_setup(struct irtoy *irtoy)
{
	int err;

	err = irtoy_command(irtoy, COMMAND_VERSION, sizeof(COMMAND_VERSION),
			    STATE_COMMAND);
	if (!err)
		err = irtoy_command(irtoy, COMMAND_SMODE_ENTER,
				    sizeof(COMMAND_SMODE_ENTER), STATE_COMMAND);
	return err;
}

int irtoy_tx(struct irtoy *irtoy, u32 count)
{
	int err;

	if (!count)
		return -EINVAL;
	irtoy->tx_len = count;
	err = irtoy_command(irtoy, COMMAND_TXSTART, sizeof(COMMAND_TXSTART),
			    STATE_TX);
	if (err)
		printk("ir_toy: no transmission: %d\n", err);
	return err;
}

static const u8 irtoy_timeouts[] = { 10, 20, 40, 80 };

u8 irtoy_timeout(unsigned int step)
{
	return irtoy_timeouts[min(step, ARRAY_SIZE(irtoy_timeouts) - 1)];
}
