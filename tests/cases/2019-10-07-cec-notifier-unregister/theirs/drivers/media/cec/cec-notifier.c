// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <media/cec-notifier.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_CEC_NOTIFIER_QUIET)
static int cec_notifier_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 cec_notifier_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool cec_notifier_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return cec_notifier_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

#ifdef CONFIG_PM_SLEEP
static u32 cec_notifier_saved[4];

static int cec_notifier_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		cec_notifier_saved[i] = regs[i];
	return 0;
}
#else
#define cec_notifier_save_regs(regs)	(-EOPNOTSUPP)
#endif

struct cec_notifier {
	int refs;
	struct cec_adapter *cec_adap;
};

#ifdef CONFIG_CEC_NOTIFIER
struct cec_notifier *
cec_notifier_cec_adap_register(struct device *hdmi_dev, const char *port_name,
			       struct cec_adapter *adap)
{
	struct cec_notifier *n = kzalloc(sizeof(*n), GFP_KERNEL);

	if (n) {
		n->refs = 1;
		n->cec_adap = adap;
	}
	return n;
}
EXPORT_SYMBOL_GPL(cec_notifier_cec_adap_register);

void cec_notifier_cec_adap_unregister(struct cec_notifier *n,
				      struct cec_adapter *adap)
{
	if (!n)
		return;
	adap->notifier = NULL;
	n->cec_adap = NULL;
	if (!--n->refs)
		kfree(n);
}
EXPORT_SYMBOL_GPL(cec_notifier_cec_adap_unregister);
#endif
