// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/platform_data/cros_ec_proto.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_CROS_TYPEC_SWITCH_QUIET)
static int cros_typec_switch_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 cros_typec_switch_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool cros_typec_switch_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return cros_typec_switch_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

struct cros_typec_switch_data {
	struct device *dev;
	struct cros_ec_device *ec;
	struct cros_ec_command *last;
};

static const char *cmd_name(enum cros_ec_cmd cmd)
{
	switch (cmd) {
	case EC_CMD_LEGACY_PD:
		return "legacy";
	case EC_CMD_TYPEC_STATUS:
		return "status";
	default:
		return "cros_ec_command";
	}
}

static int cros_typec_cmd_mux_set(struct cros_typec_switch_data *sdata,
				  int port_num, u8 index, u8 state)
{
	struct {
		u8 port, index, state;
	} req = { port_num, index, .state = state };

	if (sdata->last && sdata->last->result)
		printk("%s: %u\n", cmd_name(sdata->last->command), sdata->last->result);

	return cros_ec_command(sdata->ec, 0, EC_CMD_TYPEC_STATUS, &req,
			       sizeof(req), NULL, 0);
}

int cros_typec_configure_mux(struct cros_typec_switch_data *sdata, int port_num,
			     unsigned long mode)
{
	int ret = cros_typec_cmd_mux_set(sdata, port_num, 0, mode & 0xff);

	return ret ?: cros_typec_cmd_mux_set(sdata, port_num, 1, mode >> 8);
}
