/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MEDIA_CEC_NOTIFIER_H
#define _MEDIA_CEC_NOTIFIER_H

#include <linux/kernel.h>

struct device;
struct cec_adapter {
	const char *name;
	void *priv;
	struct cec_notifier *notifier;
};

#ifdef CONFIG_CEC_NOTIFIER

/**
 * cec_notifier_cec_adap_register - find or make a notifier for an adapter
 * @hdmi_dev: the HDMI device that sends the events
 * @port_name: the port, or NULL
 * @adap: the adapter that gets the events
 */
struct cec_notifier *
cec_notifier_cec_adap_register(struct device *hdmi_dev, const char *port_name,
			       struct cec_adapter *adap);

/**
 * cec_notifier_cec_adap_unregister - the adapter is gone
 * @n: the notifier
 * @adap: the adapter
 */
void cec_notifier_cec_adap_unregister(struct cec_notifier *n,
				      struct cec_adapter *adap);

#else /* CONFIG_CEC_NOTIFIER */

static inline struct cec_notifier *
cec_notifier_cec_adap_register(struct device *hdmi_dev, const char *port_name,
			       struct cec_adapter *adap)
{
	return (struct cec_notifier *)adap;
}

static inline void cec_notifier_cec_adap_unregister(struct cec_notifier *n,
						    struct cec_adapter *adap)
{
}

#endif

#endif /* _MEDIA_CEC_NOTIFIER_H */
