// SPDX-License-Identifier: GPL-2.0
/*
 * The exa network card, a device of this miniature only.
 */
#include <linux/err.h>
#include <linux/io.h>
#include <linux/module.h>
#include <linux/sched.h>

#include "exa.h"

#define EXA_REG_CTRL	0x00
#define EXA_REG_MTU	0x04
#define EXA_CTRL_ENABLE	BIT(0)

static unsigned int num_rings = 4;
module_param(num_rings, uint, 0444);
MODULE_PARM_DESC(num_rings, "number of transmit rings");

static int exa_open(struct net_device *ndev)
{
	struct exa_priv *priv = netdev_priv(ndev);
	unsigned int i;
	int err;

	err = exa_ring_alloc(&priv->rx);
	if (err)
		return err;

	for (i = 0; i < priv->num_rings; i++) {
		err = exa_ring_alloc(&priv->tx[i]);
		if (err)
			goto free_rings;
		priv->tx[i].cpu = i % nr_cpu_ids;
	}
	writel(EXA_CTRL_ENABLE, priv->regs + EXA_REG_CTRL);
	return 0;

free_rings:
	while (i--)
		exa_ring_release(&priv->tx[i]);
	exa_ring_release(&priv->rx);
	return err;
}

static int exa_stop(struct net_device *ndev)
{
	struct exa_priv *priv = netdev_priv(ndev);
	unsigned int i;

	writel(0, priv->regs + EXA_REG_CTRL);
	for (i = 0; i < priv->num_rings; i++)
		exa_ring_release(&priv->tx[i]);
	exa_ring_release(&priv->rx);
	return 0;
}

static int exa_change_mtu(struct net_device *ndev, int new_mtu)
{
	struct exa_priv *priv = netdev_priv(ndev);

	writel(new_mtu, priv->regs + EXA_REG_MTU);
	return 0;
}

static void exa_tx_timeout(struct net_device *ndev)
{
	dev_warn(&ndev->dev, "transmit timed out\n");
	exa_stop(ndev);
	if (exa_open(ndev))
		dev_err(&ndev->dev, "cannot restart\n");
}

static const struct net_device_ops exa_netdev_ops = {
	.ndo_open	= exa_open,
	.ndo_stop	= exa_stop,
	.ndo_start_xmit	= exa_start_xmit,
	.ndo_change_mtu	= exa_change_mtu,
	.ndo_tx_timeout	= exa_tx_timeout,
};

static int exa_probe(struct pci_dev *pdev, const struct pci_device_id *id)
{
	struct net_device *ndev;
	struct exa_priv *priv;
	int err;

	err = pci_enable_device(pdev);
	if (err)
		return err;

	ndev = alloc_etherdev_mqs(sizeof(*priv), EXA_MAX_RINGS, 1);
	if (!ndev) {
		err = -ENOMEM;
		goto disable;
	}
	priv = netdev_priv(ndev);
	priv->ndev = ndev;
	priv->pdev = pdev;
	priv->num_rings = min_t(unsigned int, num_rings, EXA_MAX_RINGS);
	priv->regs = pci_iomap(pdev, 0, 0);
	if (!priv->regs) {
		err = -ENOMEM;
		goto free;
	}
	ndev->netdev_ops = &exa_netdev_ops;
	netif_napi_add(ndev, &priv->napi, exa_poll, NAPI_POLL_WEIGHT);
	pci_set_drvdata(pdev, ndev);

	err = register_netdev(ndev);
	if (!err)
		return 0;

	pci_iounmap(pdev, priv->regs);
free:
	free_netdev(ndev);
disable:
	pci_disable_device(pdev);
	return err;
}

static const struct pci_device_id exa_ids[] = {
	{ PCI_VDEVICE(0x1eaf, 0x0001) },
	{ },
};

static struct pci_driver exa_driver = {
	.name		= "exa",
	.id_table	= exa_ids,
	.probe		= exa_probe,
};

static int __init exa_init(void)
{
	return pci_register_driver(&exa_driver);
}
module_init(exa_init);

MODULE_DESCRIPTION("Exa network card");
MODULE_LICENSE("GPL");
