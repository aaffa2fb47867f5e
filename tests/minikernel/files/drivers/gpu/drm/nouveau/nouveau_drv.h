/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __NOUVEAU_DRV_H__
#define __NOUVEAU_DRV_H__

#include <linux/kernel.h>
#include <linux/pci.h>

#include <drm/drm_device.h>
#include <drm/drm_drv.h>
#include <drm/drm_file.h>
#include <drm/drm_print.h>
#include <drm/nouveau_drm.h>

struct nouveau_dmem;
struct nouveau_svm;
struct nouveau_svmm;

struct nouveau_drm {
	struct drm_device *dev;
	struct pci_dev *pdev;
	void __iomem *mmio;
	u32 chipset;
	struct nouveau_dmem *dmem;
	struct nouveau_svm *svm;
};

/* One client, that is one open of the device. */
struct nouveau_cli {
	struct nouveau_drm *drm;
	struct mutex mutex;
	struct nouveau_svmm *svmm;
};

static inline struct nouveau_drm *nouveau_drm(struct drm_device *dev)
{
	return dev->dev_private;
}

static inline struct nouveau_cli *nouveau_cli(struct drm_file *fpriv)
{
	return fpriv ? fpriv->driver_priv : NULL;
}

#define NV_ERROR(drm, fmt, ...)	\
	dev_err((drm)->dev->dev, fmt, ##__VA_ARGS__)
#define NV_INFO(drm, fmt, ...)	\
	dev_info((drm)->dev->dev, fmt, ##__VA_ARGS__)

#endif /* __NOUVEAU_DRV_H__ */
