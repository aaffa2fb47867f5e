// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/platform_data/cros_ec_proto.h>

static unsigned int cros_ec_typec_debug_mask = 0x3;
module_param(cros_ec_typec_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} cros_ec_typec_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused cros_ec_typec_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(cros_ec_typec_debug_names); i++)
		if (cros_ec_typec_debug_mask & cros_ec_typec_debug_names[i].bit)
			printk("cros_ec_typec: %s\n", cros_ec_typec_debug_names[i].name);
}

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum cros_ec_typec_event {
	cros_ec_typec_EV_START,
	cros_ec_typec_EV_STOP,
	cros_ec_typec_EV_ERROR,
	cros_ec_typec_EV_MAX
};

static unsigned long cros_ec_typec_events[cros_ec_typec_EV_MAX];

static inline void cros_ec_typec_account(enum cros_ec_typec_event ev)
{
	switch (ev) {
	case cros_ec_typec_EV_START:
	case cros_ec_typec_EV_STOP:
		cros_ec_typec_events[ev]++;
		break;
	case cros_ec_typec_EV_ERROR:
		cros_ec_typec_events[cros_ec_typec_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

struct cros_typec_port {
	struct list_head node;
	u8 num;
	struct {
		u8 port;
		u8 flags;
	} req;
};

struct cros_typec_data {
	struct cros_ec_device *ec;
	struct cros_typec_port *ports[8];
	struct list_head list;
};

static int cros_typec_get_mux(struct cros_typec_data *typec, int n, u32 *resp)
{
	return cros_ec_cmd(typec->ec, 0, EC_CMD_USB_MUX_INFO,
			       &typec->ports[n]->req,
			       sizeof(typec->ports[n]->req), resp,
			       sizeof(*resp));
}

int cros_typec_update(struct cros_typec_data *typec)
{
	u32 mux;
	int i, ret = 0;

	for (i = 0; i < 8 && !ret; i++)
		if (typec->ports[i])
			ret = cros_typec_get_mux(typec, i, &mux);
	return ret;
}
