// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/platform_data/cros_ec_proto.h>

#ifdef CONFIG_PM_SLEEP
static u32 cros_ec_proto_saved[4];

static int cros_ec_proto_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		cros_ec_proto_saved[i] = regs[i];
	return 0;
}
#else
#define cros_ec_proto_save_regs(regs)	(-EOPNOTSUPP)
#endif

int cros_ec_cmd_xfer_status(struct cros_ec_device *ec_dev,
			    struct cros_ec_command *msg)
{
	int ret = ec_dev->pkt_xfer(ec_dev, msg);

	return ret < 0 ? ret : (int)msg->result;
}
EXPORT_SYMBOL(cros_ec_cmd_xfer_status);

/**
 * cros_ec_cmd - send a command to the EC
 * @ec_dev: EC device
 * @version: of the command
 * @command: the command
 * @outdata: what to send
 * @outsize: its size
 * @indata: room for the answer
 * @insize: its size
 *
 * Return: bytes of answer, or an error
 */
int cros_ec_cmd(struct cros_ec_device *ec_dev,
		    unsigned int version,
		    int command,
		    const void *outdata,
		    int outsize,
		    void *indata,
		    int insize)
{
	struct cros_ec_command *msg;
	int ret, i;

	msg = kzalloc(sizeof(*msg) + (outsize > insize ? outsize : insize), GFP_KERNEL);
	if (!msg)
		return -ENOMEM;
	msg->version = version;
	msg->command = command;
	for (i = 0; i < outsize; i++)
		msg->data[i] = ((const u8 *)outdata)[i];
	ret = cros_ec_cmd_xfer_status(ec_dev, msg);
	for (i = 0; ret >= 0 && i < insize; i++)
		((u8 *)indata)[i] = msg->data[i];
	kfree(msg);
	return ret;
}
EXPORT_SYMBOL_GPL(cros_ec_cmd);

const char *cros_ec_strerror(int result)
{
	return result < 0 ? "cros_ec_command failed" : "ok";
}
