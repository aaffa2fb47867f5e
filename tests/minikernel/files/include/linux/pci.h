/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PCI_H
#define _LINUX_PCI_H

#include <linux/device.h>
#include <linux/types.h>

struct pci_device_id {
	u32 vendor, device;
	unsigned long driver_data;
};

struct pci_dev {
	struct device dev;
	u16 vendor, device;
	int irq;
};

struct pci_driver {
	const char *name;
	const struct pci_device_id *id_table;
	int (*probe)(struct pci_dev *pdev, const struct pci_device_id *id);
	void (*remove)(struct pci_dev *pdev);
	struct device_driver driver;
};

#define PCI_VDEVICE(ven, dev)	.vendor = (ven), .device = (dev)

int __must_check pci_enable_device(struct pci_dev *pdev);
void pci_disable_device(struct pci_dev *pdev);
void __iomem *pci_iomap(struct pci_dev *pdev, int bar, unsigned long max);
void pci_iounmap(struct pci_dev *pdev, void __iomem *addr);
int __must_check pci_register_driver(struct pci_driver *drv);
void pci_unregister_driver(struct pci_driver *drv);

static inline void *pci_get_drvdata(struct pci_dev *pdev)
{
	return dev_get_drvdata(&pdev->dev);
}

static inline void pci_set_drvdata(struct pci_dev *pdev, void *data)
{
	dev_set_drvdata(&pdev->dev, data);
}

#endif /* _LINUX_PCI_H */
