// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/platform_data/cros_ec_proto.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_CROS_EC_TRACE_QUIET)
static int cros_ec_trace_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 cros_ec_trace_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool cros_ec_trace_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return cros_ec_trace_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

#ifdef CONFIG_PM_SLEEP
static u32 cros_ec_trace_saved[4];

static int cros_ec_trace_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		cros_ec_trace_saved[i] = regs[i];
	return 0;
}
#else
#define cros_ec_trace_save_regs(regs)	(-EOPNOTSUPP)
#endif

#define __stringify_1(x...)	#x
#define EC_NAME(c)	{ __stringify_1(c), sizeof(__stringify_1(c)) - 1 }

static const struct ec_name {
	const char *s;
	size_t len;
} ec_names[] = {
	EC_NAME(EC_CMD_TYPEC_STATUS),
	EC_NAME(EC_CMD_LEGACY_PD),
};

static struct cros_ec_command *cros_ec_alloc(size_t n)
{
	struct cros_ec_command *cros_ec_command;

	cros_ec_command = kzalloc(offsetof(struct cros_ec_command, data[n]), GFP_KERNEL);
	if (cros_ec_command)
		cros_ec_command->insize = n;
	return cros_ec_command;
}

int cros_ec_trace(struct cros_ec_device *ec, u32 cmd)
{
	struct cros_ec_command *msg = cros_ec_alloc(sizeof(((struct cros_ec_command *)0)->result));
	int ret;

	if (!msg)
		return -ENOMEM;
	msg->command = cmd;
	ret = cros_ec_cmd_xfer_status(ec, msg);
	printk("%s %d\n", ec_names[ret & 1].s, ret);
	kfree(msg);
	return ret;
}
