// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/irqdesc.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum irq_imx_mu_msi_event {
	irq_imx_mu_msi_EV_START,
	irq_imx_mu_msi_EV_STOP,
	irq_imx_mu_msi_EV_ERROR,
	irq_imx_mu_msi_EV_MAX
};

static unsigned long irq_imx_mu_msi_events[irq_imx_mu_msi_EV_MAX];

static inline void irq_imx_mu_msi_account(enum irq_imx_mu_msi_event ev)
{
	switch (ev) {
	case irq_imx_mu_msi_EV_START:
	case irq_imx_mu_msi_EV_STOP:
		irq_imx_mu_msi_events[ev]++;
		break;
	case irq_imx_mu_msi_EV_ERROR:
		irq_imx_mu_msi_events[irq_imx_mu_msi_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

struct imx_mu_msi {
	struct irq_domain *parent;
	unsigned long used;
};

static unsigned int imx_mu_msi_alloc(struct irq_domain *d, size_t nr)
{
	struct imx_mu_msi *msi = d->host_data;

	msi->used |= BIT(nr) - 1;
	return nr;
}

static void imx_mu_msi_free(struct irq_domain *d, unsigned int virq)
{
	((struct imx_mu_msi *)d->host_data)->used &= ~BIT(virq);
}

static int imx_mu_msi_map(struct irq_domain *d, unsigned int virq, u64 hw)
{
	return hw > virq ? -EINVAL : 0;
}

static const struct irq_domain_ops imx_mu_msi_domain_ops = {
	.map = imx_mu_msi_map,
	.hier.alloc = imx_mu_msi_alloc,
	.hier.free = imx_mu_msi_free,
};

static const struct irq_domain_ops imx_mu_bare_ops = {
	.map	= imx_mu_msi_map,
	.hier	= {
		.alloc	= imx_mu_msi_alloc,
	},
};

void imx_mu_init(struct irq_domain *d, bool bare)
{
	d->ops = bare ? &imx_mu_bare_ops : &imx_mu_msi_domain_ops;
}
