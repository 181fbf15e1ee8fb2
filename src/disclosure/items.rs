//! The items of a disclosure, as the schema has them. Written by `tests/it/generated.rs`.

use crate::text::Text;

/// An item of the document: the ten of Part I, the sixteen of Part II, and the five parts of II-16.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// I-1 保存された情報を格納する情報機器等の国内法の適用状況
    DomesticLaw,
    /// I-2 医療情報等の安全管理に係る基本方針・取扱規程等の整備状況
    Policies,
    /// I-3 不正ソフトウェア等のサイバー攻撃による被害を防止するために必要なバックアップの取得及び管理の状況
    Backup,
    /// I-4 医療情報等の安全管理に係る実施体制の整備状況
    Organization,
    /// I-5 実績等に基づく個人データ安全管理に関する信用度
    TrackRecord,
    /// I-6 財務諸表等に基づく経営の健全性
    FinancialSoundness,
    /// I-7 プライバシーマーク認定又はISMS認証の取得状況
    Certifications,
    /// I-8 「政府情報システムにおけるクラウドサービスの利用に係る基本方針」の「セキュリティクラウド認証等」に示すいずれかの認証等により、適切な外部保存に求められる技術及び運用管理能力の有無
    CloudCertifications,
    /// I-9 医療情報を保存する情報機器が設置されている場所（地域、国）
    DataLocations,
    /// I-10 受託事業者に対する国外法の適用可能性
    ForeignLaw,
    /// II-1 医療機関等の運用管理規程に定める必要がある事項
    InstitutionRules,
    /// II-2 医療情報システムの安全管理に係る点検や評価の結果
    Assessments,
    /// II-3 医療情報システムの全体構成図
    SystemConfiguration,
    /// II-4 リスク対応概要
    RiskResponse,
    /// II-5 医療情報システムの安全管理に係る基本方針
    SecurityPolicy,
    /// II-6 医療情報システムの提供に係る体制
    ProvisionStructure,
    /// II-7 契約書・マニュアル等の文書の管理方法
    DocumentManagement,
    /// II-8 機器等を用いる場合の機器等の管理責任の所在・管理方法
    EquipmentManagement,
    /// II-9 リスク対応策の運用方法
    RiskOperation,
    /// II-10 事故発生時の対応方法及び医療機関等への報告方法
    IncidentResponse,
    /// II-11 医療情報を格納する記憶媒体等の管理方法
    MediaManagement,
    /// II-12 医療機関等の危機管理対応時の受託事業者における体制・対応内容
    CrisisResponse,
    /// II-13 医療情報の外部保存に係る患者等への説明方法
    PatientExplanation,
    /// II-14 医療情報システムに対する監査の実施方法
    Audit,
    /// II-15 医療機関等の管理者からの問い合わせ窓口
    Contact,
    /// II-16 制度上の要求事項への対応
    RegulatoryRequirements,
    /// II-16-1 医療分野の制度が求める安全管理の要求事項
    SafetyManagement,
    /// II-16-2 電子保存の要求事項
    ElectronicStorage,
    /// II-16-3 法令で定められた記名・押印を電子署名に代える場合の要求事項
    ElectronicSignature,
    /// II-16-4 取扱いに注意を要する文書等の要求事項
    SensitiveDocuments,
    /// II-16-5 外部保存の要求事項
    ExternalStorage,
}

/// What is known of an item.
pub(super) struct Entry {
    pub(super) item: Item,
    pub(super) id: &'static str,
    pub(super) pointer: &'static str,
    pub(super) title: Text,
    pub(super) short_title: Text,
}

pub(super) static ENTRIES: [Entry; 31] = [
    Entry {
        item: Item::DomesticLaw,
        id: "I-1",
        pointer: "/provider_selection/domestic_law",
        title: Text::new(
            "保存された情報を格納する情報機器等の国内法の適用状況",
            "Application of domestic law to the equipment that stores the information",
        ),
        short_title: Text::new("国内法の適用", "Domestic law"),
    },
    Entry {
        item: Item::Policies,
        id: "I-2",
        pointer: "/provider_selection/policies",
        title: Text::new(
            "医療情報等の安全管理に係る基本方針・取扱規程等の整備状況",
            "Policies and handling rules for the security of medical information",
        ),
        short_title: Text::new("方針・規程", "Policies"),
    },
    Entry {
        item: Item::Backup,
        id: "I-3",
        pointer: "/provider_selection/backup",
        title: Text::new(
            "不正ソフトウェア等のサイバー攻撃による被害を防止するために必要なバックアップの取得及び管理の状況",
            "Backups taken and managed to prevent damage from malware and other cyberattacks",
        ),
        short_title: Text::new("バックアップ", "Backup"),
    },
    Entry {
        item: Item::Organization,
        id: "I-4",
        pointer: "/provider_selection/organization",
        title: Text::new(
            "医療情報等の安全管理に係る実施体制の整備状況",
            "Organisation for the security of medical information",
        ),
        short_title: Text::new("実施体制", "Organisation"),
    },
    Entry {
        item: Item::TrackRecord,
        id: "I-5",
        pointer: "/provider_selection/track_record",
        title: Text::new(
            "実績等に基づく個人データ安全管理に関する信用度",
            "Credibility of personal data security, based on the track record",
        ),
        short_title: Text::new("実績・信用度", "Track record"),
    },
    Entry {
        item: Item::FinancialSoundness,
        id: "I-6",
        pointer: "/provider_selection/financial_soundness",
        title: Text::new(
            "財務諸表等に基づく経営の健全性",
            "Financial soundness, based on financial statements",
        ),
        short_title: Text::new("経営の健全性", "Financial soundness"),
    },
    Entry {
        item: Item::Certifications,
        id: "I-7",
        pointer: "/provider_selection/certifications",
        title: Text::new("プライバシーマーク認定又はISMS認証の取得状況", "PrivacyMark or ISMS certification"),
        short_title: Text::new("Pマーク・ISMS", "PrivacyMark / ISMS"),
    },
    Entry {
        item: Item::CloudCertifications,
        id: "I-8",
        pointer: "/provider_selection/cloud_certifications",
        title: Text::new(
            "「政府情報システムにおけるクラウドサービスの利用に係る基本方針」の「セキュリティクラウド認証等」に示すいずれかの認証等により、適切な外部保存に求められる技術及び運用管理能力の有無",
            "Technical and operational capability for external storage, shown by one of the cloud security certifications named in the government's basic policy on cloud services",
        ),
        short_title: Text::new("クラウド認証等", "Cloud certification"),
    },
    Entry {
        item: Item::DataLocations,
        id: "I-9",
        pointer: "/provider_selection/data_locations",
        title: Text::new(
            "医療情報を保存する情報機器が設置されている場所（地域、国）",
            "Where the equipment that stores medical information stands (region, country)",
        ),
        short_title: Text::new("保存場所", "Data locations"),
    },
    Entry {
        item: Item::ForeignLaw,
        id: "I-10",
        pointer: "/provider_selection/foreign_law",
        title: Text::new(
            "受託事業者に対する国外法の適用可能性",
            "Whether foreign law can apply to the contractor",
        ),
        short_title: Text::new("国外法の適用", "Foreign law"),
    },
    Entry {
        item: Item::InstitutionRules,
        id: "II-1",
        pointer: "/shared_understanding/institution_rules",
        title: Text::new(
            "医療機関等の運用管理規程に定める必要がある事項",
            "Matters the institution must lay down in its own operating rules",
        ),
        short_title: Text::new("医療機関の規程事項", "Institution's rules"),
    },
    Entry {
        item: Item::Assessments,
        id: "II-2",
        pointer: "/shared_understanding/assessments",
        title: Text::new(
            "医療情報システムの安全管理に係る点検や評価の結果",
            "Results of security checks and assessments of the system",
        ),
        short_title: Text::new("点検・評価", "Assessments"),
    },
    Entry {
        item: Item::SystemConfiguration,
        id: "II-3",
        pointer: "/shared_understanding/system_configuration",
        title: Text::new("医療情報システムの全体構成図", "Overall system configuration"),
        short_title: Text::new("全体構成図", "System configuration"),
    },
    Entry {
        item: Item::RiskResponse,
        id: "II-4",
        pointer: "/shared_understanding/risk_response",
        title: Text::new("リスク対応概要", "Overview of risk treatment"),
        short_title: Text::new("リスク対応", "Risk treatment"),
    },
    Entry {
        item: Item::SecurityPolicy,
        id: "II-5",
        pointer: "/shared_understanding/security_policy",
        title: Text::new(
            "医療情報システムの安全管理に係る基本方針",
            "Basic policy for the security of the system",
        ),
        short_title: Text::new("安全管理方針", "Security policy"),
    },
    Entry {
        item: Item::ProvisionStructure,
        id: "II-6",
        pointer: "/shared_understanding/provision_structure",
        title: Text::new("医療情報システムの提供に係る体制", "Structure of service provision"),
        short_title: Text::new("提供体制", "Provision structure"),
    },
    Entry {
        item: Item::DocumentManagement,
        id: "II-7",
        pointer: "/shared_understanding/document_management",
        title: Text::new(
            "契約書・マニュアル等の文書の管理方法",
            "Management of contracts, manuals and other documents",
        ),
        short_title: Text::new("文書管理", "Document management"),
    },
    Entry {
        item: Item::EquipmentManagement,
        id: "II-8",
        pointer: "/shared_understanding/equipment_management",
        title: Text::new(
            "機器等を用いる場合の機器等の管理責任の所在・管理方法",
            "Responsibility for and management of equipment in use",
        ),
        short_title: Text::new("機器管理", "Equipment management"),
    },
    Entry {
        item: Item::RiskOperation,
        id: "II-9",
        pointer: "/shared_understanding/risk_operation",
        title: Text::new("リスク対応策の運用方法", "Operation of the risk measures"),
        short_title: Text::new("リスク対応の運用", "Risk operation"),
    },
    Entry {
        item: Item::IncidentResponse,
        id: "II-10",
        pointer: "/shared_understanding/incident_response",
        title: Text::new(
            "事故発生時の対応方法及び医療機関等への報告方法",
            "Response to incidents and reporting to the institution",
        ),
        short_title: Text::new("事故対応・報告", "Incident response"),
    },
    Entry {
        item: Item::MediaManagement,
        id: "II-11",
        pointer: "/shared_understanding/media_management",
        title: Text::new(
            "医療情報を格納する記憶媒体等の管理方法",
            "Management of storage media that hold medical information",
        ),
        short_title: Text::new("記憶媒体の管理", "Media management"),
    },
    Entry {
        item: Item::CrisisResponse,
        id: "II-12",
        pointer: "/shared_understanding/crisis_response",
        title: Text::new(
            "医療機関等の危機管理対応時の受託事業者における体制・対応内容",
            "Provider's organisation and response in an institution's crisis",
        ),
        short_title: Text::new("危機管理対応", "Crisis response"),
    },
    Entry {
        item: Item::PatientExplanation,
        id: "II-13",
        pointer: "/shared_understanding/patient_explanation",
        title: Text::new(
            "医療情報の外部保存に係る患者等への説明方法",
            "Explanation of external storage to patients",
        ),
        short_title: Text::new("患者への説明", "Patient explanation"),
    },
    Entry {
        item: Item::Audit,
        id: "II-14",
        pointer: "/shared_understanding/audit",
        title: Text::new("医療情報システムに対する監査の実施方法", "Auditing of the system"),
        short_title: Text::new("監査", "Audit"),
    },
    Entry {
        item: Item::Contact,
        id: "II-15",
        pointer: "/shared_understanding/contact",
        title: Text::new(
            "医療機関等の管理者からの問い合わせ窓口",
            "Contact for the institution's administrators",
        ),
        short_title: Text::new("問い合わせ窓口", "Contact"),
    },
    Entry {
        item: Item::RegulatoryRequirements,
        id: "II-16",
        pointer: "/shared_understanding/regulatory_requirements",
        title: Text::new("制度上の要求事項への対応", "Response to regulatory requirements"),
        short_title: Text::new("制度上の要求", "Regulatory requirements"),
    },
    Entry {
        item: Item::SafetyManagement,
        id: "II-16-1",
        pointer: "/shared_understanding/regulatory_requirements/safety_management",
        title: Text::new(
            "医療分野の制度が求める安全管理の要求事項",
            "Security requirements of the rules of the medical field",
        ),
        short_title: Text::new("① 安全管理", "1 Security"),
    },
    Entry {
        item: Item::ElectronicStorage,
        id: "II-16-2",
        pointer: "/shared_understanding/regulatory_requirements/electronic_storage",
        title: Text::new("電子保存の要求事項", "Requirements for electronic storage"),
        short_title: Text::new("② 電子保存", "2 Electronic storage"),
    },
    Entry {
        item: Item::ElectronicSignature,
        id: "II-16-3",
        pointer: "/shared_understanding/regulatory_requirements/electronic_signature",
        title: Text::new(
            "法令で定められた記名・押印を電子署名に代える場合の要求事項",
            "Requirements where electronic signatures replace the names and seals that law prescribes",
        ),
        short_title: Text::new("③ 電子署名", "3 Electronic signatures"),
    },
    Entry {
        item: Item::SensitiveDocuments,
        id: "II-16-4",
        pointer: "/shared_understanding/regulatory_requirements/sensitive_documents",
        title: Text::new(
            "取扱いに注意を要する文書等の要求事項",
            "Requirements for documents that need special care",
        ),
        short_title: Text::new("④ 要注意文書", "4 Sensitive documents"),
    },
    Entry {
        item: Item::ExternalStorage,
        id: "II-16-5",
        pointer: "/shared_understanding/regulatory_requirements/external_storage",
        title: Text::new("外部保存の要求事項", "Requirements for external storage"),
        short_title: Text::new("⑤ 外部保存", "5 External storage"),
    },
];
